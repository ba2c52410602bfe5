package org.bangshou.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.security.token.generator.TokenGenerator;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Session;

/** Access tokens as a login gives them, for a crowd too large to log in one by one. */
public final class Tokens {

  private static final int SECONDS = 3600;

  private Tokens() {}

  public static String mint(ApplicationContext house, Caller caller) {
    Session session = new Session(caller, UUID.randomUUID(), "");
    return house.getBean(TokenGenerator.class).generateToken(Callers.authentication(session), SECONDS).orElseThrow();
  }
}
