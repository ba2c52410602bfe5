package org.bangshou.identity;

import java.util.UUID;

/**
 * Somebody signed in on one device.
 *
 * @param caller as the database knows them now
 * @param family the login that all its tokens come of
 * @param refreshToken what renews it next time, once
 */
public record Session(Caller caller, UUID family, String refreshToken) {}
