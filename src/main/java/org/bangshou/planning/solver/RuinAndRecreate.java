package org.bangshou.planning.solver;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * Makes moves that take related visits out and put them, or others, in again: each move is a stretch of a
 * {@link Walk}, which has judged every trial on the way already.
 */
public final class RuinAndRecreate implements MoveIteratorFactory<Schedule, RuinAndRecreateMove> {
  private @Nullable Draft draft;
  private @Nullable Walk walk;

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
    Draft current = follow(visits);
    if (walk == null) walk = new Walk(current, visits.stream().map(Visit::order).toList());
    walk.run(current.model.pace.step(), new SplittableRandom(random.nextLong()));
    return move(current, visits);
  }

  private Draft follow(List<Visit> visits) {
    if (draft == null) draft = new Draft(visits.getFirst().getRange().getFirst().model);
    draft.follow(visits);
    return draft;
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
