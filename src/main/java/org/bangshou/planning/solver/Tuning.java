package org.bangshou.planning.solver;

/**
 * Numbers that were tried out on made problems; none changes what is feasible. A unit is what a visit costs
 * on average in the plan that a walk begins with.
 *
 * @param price what an unassigned order of average weight counts, in units
 * @param hot how many units dearer a plan may become in one trial at the beginning, about
 * @param cold the same at the end
 */
record Tuning(double price, double hot, double cold) {

  /** Where unassigned weight comes before all costs. */
  static final Tuning FIRST = new Tuning(50, 15, 0.3);

  /** Where unassigned weight is weighed against the costs, as it is. */
  static final Tuning WEIGHED = new Tuning(1, 6, 0.03);

  static Tuning of(SoftWeights weights) {
    return weights.weighed() ? WEIGHED : FIRST;
  }
}
