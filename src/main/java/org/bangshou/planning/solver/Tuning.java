package org.bangshou.planning.solver;

/** Numbers that were tried out on made problems; none changes what is feasible. */
final class Tuning {
  /** Unassigned weight that annealing may lose in a step at the start. */
  static final int WEIGHT_TEMPERATURE = Integer.getInteger("tw", 2);

  /** Soft cost that annealing may lose in a step at the start. */
  static final int COST_TEMPERATURE = Integer.getInteger("tc", 40);

  private Tuning() {}
}
