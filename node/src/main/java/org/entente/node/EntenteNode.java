package org.entente.node;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** One authority's node with its officers' screens, its API and its exchange with partners. */
@Modulithic
@SpringBootApplication
@ConfigurationPropertiesScan
public class EntenteNode {}
