package org.entente.node.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.entente.node.staff.Officer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API, at {@code /api/v1/openapi.json}. */
@Configuration(proxyBeanMethods = false)
class OpenApiSettings {
  OpenApiSettings() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Officer.class);
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Entente node")
                .version("1")
                .description("The acts of an authority's officers, as an API for their programs.")
                .license(new License().name("Apache-2.0")))
        .schemaRequirement(
            "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }
}
