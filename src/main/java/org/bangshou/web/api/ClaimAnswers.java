package org.bangshou.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.bangshou.grab.IdempotencyConflict;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.Outcome;
import org.bangshou.web.Problems;
import org.jspecify.annotations.Nullable;

/** What came of claims, as an answer: 201 granted, 202 waiting, 409 refused with the reasons. */
@Singleton
class ClaimAnswers {

  private final Disclosure disclosure;
  private final Problems problems;

  ClaimAnswers(Disclosure disclosure, Problems problems) {
    this.disclosure = disclosure;
    this.problems = problems;
  }

  HttpResponse<?> answer(HttpRequest<?> request, Outcome outcome, @Nullable String key) {
    return switch (outcome) {
      case Outcome.Granted(var commitment) -> granted(List.of(commitment));
      case Outcome.Waitlisted(long place, int position) -> HttpResponse.accepted().body(ClaimView.waiting(position));
      case Outcome.Refused(var reasons, var ruleVersion) -> problems.refused(request, reasons, ruleVersion);
      case Outcome.KeyReused() -> throw new IdempotencyConflict(String.valueOf(key));
    };
  }

  /** One grant per member, or one refusal for all. */
  HttpResponse<?> answer(HttpRequest<?> request, List<Outcome> outcomes, @Nullable String key) {
    List<Commitment> granted = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (!(outcome instanceof Outcome.Granted(var commitment))) return answer(request, outcome, key);
      granted.add(commitment);
    }
    return granted(granted);
  }

  private HttpResponse<?> granted(List<Commitment> commitments) {
    return HttpResponse.created(ClaimView.granted(disclosure.views(commitments)));
  }
}
