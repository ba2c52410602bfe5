package org.bangshou.web.api;

/** Where the doors for programs stand. What would break a program gets a new number beside the old one. */
final class Api {

  static final String V1 = "/api/v1";

  private Api() {}
}
