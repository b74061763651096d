package org.entente.node.web.security;

import java.time.Duration;
import java.util.List;
import org.entente.node.staff.StaffDesk;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands officers to controllers, and lets browsers keep what never changes. */
@Configuration(proxyBeanMethods = false)
class ScreenServer implements WebMvcConfigurer {
  private static final CacheControl FOR_A_YEAR =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

  private final StaffDesk staff;

  ScreenServer(StaffDesk staff) {
    this.staff = staff;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new OfficerArgument());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new LanguageKeeper(staff)).addPathPatterns("/language/*");
  }

  /** Their addresses change with their content. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/entente.css", "/alarms.js", "/mark.svg")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(FOR_A_YEAR);
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(FOR_A_YEAR);
  }
}
