package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Makes moves that take related visits out and put them, or others, in again. */
public final class RuinAndRecreate implements MoveIteratorFactory<Schedule, RuinAndRecreateMove> {
  /** A move that leaves this much more weight is not worth scoring. */
  private static final long HOPELESS_WEIGHT = 8;

  private static final int ATTEMPTS = 20;
  private static final Recreate.Mode[] MODES = Recreate.Mode.values();
  private @Nullable Draft draft;
  private @Nullable Ruin ruin;
  private @Nullable Recreate recreate;

  @Override
  public long getSize(ScoreDirector<Schedule> director) {
    return Math.max(1, director.getWorkingSolution().getVisits().size() * 10L);
  }

  @Override
  public Iterator<RuinAndRecreateMove> createOriginalMoveIterator(ScoreDirector<Schedule> director) {
    throw new UnsupportedOperationException("ruin and recreate goes at random, the order cannot be original");
  }

  @Override
  public Iterator<RuinAndRecreateMove> createRandomMoveIterator(
      ScoreDirector<Schedule> director, Random random) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public RuinAndRecreateMove next() {
        return makeMove(director.getWorkingSolution().getVisits(), random);
      }
    };
  }

  private RuinAndRecreateMove makeMove(List<Visit> visits, Random random) {
    Draft draft = follow(visits);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (change(draft, random)) return move(draft, visits);
      draft.revert();
    }
    return new RuinAndRecreateMove(List.of(), List.of());
  }

  private Draft follow(List<Visit> visits) {
    Draft current = draft;
    Model model = visits.getFirst().model();
    if (current == null || current.model != model) {
      draft = current = new Draft(model);
      ruin = new Ruin(current, visits.stream().map(Visit::order).toList());
      recreate = new Recreate(current, Recreate.BLINK);
    }
    current.follow(visits);
    return current;
  }

  private boolean change(Draft draft, Random random) {
    if (ruin == null || recreate == null) throw new IllegalStateException("follow first");
    ruin.run(random, recreate.pool());
    recreate.run(MODES[random.nextInt(MODES.length)], random, false);
    return isChanged(draft) && isWorthScoring(draft) && draft.isSound();
  }

  private static boolean isChanged(Draft draft) {
    Numbers moved = draft.movedOrders();
    for (int i = 0; i < moved.size(); i++)
      if (draft.dayOf(moved.get(i)) != draft.dayBefore(moved.get(i))) return true;
    return false;
  }

  private static boolean isWorthScoring(Draft draft) {
    if (draft.model.weights.weighed()) return true;
    return draft.addedUnassignedWeight() < HOPELESS_WEIGHT;
  }

  private static RuinAndRecreateMove move(Draft draft, List<Visit> visits) {
    var moved = new ArrayList<Visit>();
    var days = new ArrayList<@Nullable TeamDay>();
    for (Visit visit : visits) {
      int order = visit.order().index;
      TeamDay now = visit.getTeamDay();
      int then = draft.dayOf(order);
      if ((now == null ? Draft.NONE : now.index) == then) continue;
      moved.add(visit);
      days.add(then == Draft.NONE ? null : draft.model.days.get(then));
    }
    return new RuinAndRecreateMove(moved, days);
  }
}
