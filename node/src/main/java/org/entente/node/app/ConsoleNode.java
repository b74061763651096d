package org.entente.node.app;

import org.entente.node.EntenteNode;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The node's modules without its screens, for commands at the console. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan("org.entente.node")
@ComponentScan(
    basePackages = "org.entente.node",
    excludeFilters = {
      @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.entente\\.node\\.web\\..*"),
      @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = EntenteNode.class)
    })
class ConsoleNode {}
