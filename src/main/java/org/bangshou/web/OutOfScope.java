package org.bangshou.web;

/** Somebody asked to act in a region that is not theirs. */
final class OutOfScope extends RuntimeException {

  private final String regionCode;

  OutOfScope(String regionCode) {
    super("not in the caller's scope: " + regionCode);
    this.regionCode = regionCode;
  }

  String regionCode() {
    return regionCode;
  }
}
