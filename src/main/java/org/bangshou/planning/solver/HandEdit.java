package org.bangshou.planning.solver;

import java.time.LocalDateTime;

/** A coordinator's wish: this order with this team, starting then. */
public record HandEdit(String order, String team, LocalDateTime start) {}
