package org.bangshou.web.api;

import io.micronaut.serde.annotation.Serdeable;

/** Whom to call. It is told only when the commitment stands. */
@Serdeable
record Contact(String name, String phone) {}
