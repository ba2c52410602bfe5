package org.bangshou.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.token.generator.AccessTokenConfiguration;
import io.micronaut.security.token.generator.AccessTokenConfigurationProperties;
import jakarta.inject.Singleton;
import org.bangshou.identity.SessionLimits;

/** The life of an access token, set in the same place as a session's. */
@Singleton
@Replaces(AccessTokenConfigurationProperties.class)
class AccessTokenLife implements AccessTokenConfiguration {

  private final SessionLimits limits;

  AccessTokenLife(SessionLimits limits) {
    this.limits = limits;
  }

  @Override
  public Integer getExpiration() {
    return Math.toIntExact(limits.accessToken().toSeconds());
  }
}
