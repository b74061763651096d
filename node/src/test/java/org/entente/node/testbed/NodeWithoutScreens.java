package org.entente.node.testbed;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The node's modules as the program wires them, without its screens. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan("org.entente.node")
@ComponentScan(
    basePackages = "org.entente.node",
    excludeFilters = {
      @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.entente\\.node\\.web\\..*"),
      @ComponentScan.Filter(
          type = FilterType.REGEX,
          pattern = "org\\.entente\\.node\\.(EntenteNode|app\\.ConsoleNode)")
    })
public class NodeWithoutScreens {}
