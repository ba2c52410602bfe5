package org.bangshou.web;

import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.security.authentication.AuthenticationException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.errors.ErrorCode;
import io.micronaut.security.errors.IssuingAnAccessTokenErrorCode;
import io.micronaut.security.errors.OauthErrorResponseException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.bangshou.grab.IdempotencyConflict;
import org.bangshou.grab.InFlight;
import org.bangshou.grab.LaneFull;
import org.bangshou.identity.TooManyTries;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Outages;
import org.bangshou.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From what was thrown to what the sender should know of it: never a class name, never a trace. */
@Singleton
class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final int BACK_IN_SECONDS = 5;
  private static final int RUSH_IN_SECONDS = 2;

  Fault of(Throwable thrown) {
    return switch (thrown) {
      case InvalidInput e -> Fault.invalid(new FieldFault(e.field(), true, e.reason()));
      case ConstraintViolationException e -> Fault.invalid(Violations.faults(e));
      case JsonSyntaxException e -> JsonFaults.syntax(e);
      case ConversionErrorException e -> JsonFaults.conversion(e);
      case UnsatisfiedRouteException e -> missing(e.getArgument());
      case UnsatisfiedArgumentException e -> missing(e.getArgument());
      case URISyntaxException e -> Fault.invalid(new FieldFault("uri", false, Flaw.NO_ADDRESS.with()));
      case NotFound e -> Fault.of(HttpStatus.NOT_FOUND, "not-found").with("what", e.what());
      case Refusal e when e.reason().code().endsWith("-busy") -> busy(e);
      case Refusal e -> Fault.refused(List.of(e.reason()));
      case IdempotencyConflict e -> Fault.of(HttpStatus.UNPROCESSABLE_ENTITY, "idempotency-conflict");
      case LaneFull e -> Fault.of(HttpStatus.SERVICE_UNAVAILABLE, "rush").retryAfter(RUSH_IN_SECONDS);
      case InFlight e -> Fault.of(HttpStatus.CONFLICT, "in-flight").retryAfter(1);
      case BrokenCursor e -> Fault.of(HttpStatus.BAD_REQUEST, "broken-cursor");
      case Changed e -> Fault.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile").withHeader("ETag", e.now());
      case OutOfScope e -> Fault.of(HttpStatus.FORBIDDEN, "out-of-scope").with("region", e.regionCode());
      case TooManyTries e -> throttled(e.waiting());
      case OauthErrorResponseException e -> refresh(e.getError());
      case AuthenticationException e -> Fault.of(HttpStatus.UNAUTHORIZED, "login-failed");
      case AuthorizationException e -> of(e.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED);
      case ContentLengthExceededException e -> of(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
      case BufferLengthExceededException e -> of(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
      case HttpStatusException e -> of(e.getStatus());
      default -> unexpected(thrown);
    };
  }

  /** A plain status, as the router gives it. */
  Fault of(HttpStatus status) {
    String code = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return status == HttpStatus.SERVICE_UNAVAILABLE ? Fault.of(status, code).retryAfter(BACK_IN_SECONDS) : Fault.of(status, code);
  }

  /** Not now, but soon. */
  private static Fault busy(Refusal e) {
    Fault fault = Fault.of(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable").retryAfter(BACK_IN_SECONDS);
    return new Fault(fault.status(), fault.code(), fault.values(), List.of(e.reason()), List.of(), fault.headers());
  }

  private static Fault throttled(Duration wait) {
    int seconds = Math.toIntExact(wait.toSeconds());
    return Fault.of(HttpStatus.TOO_MANY_REQUESTS, "login-throttled").with("seconds", seconds).retryAfter(seconds);
  }

  private static Fault refresh(ErrorCode error) {
    return error == IssuingAnAccessTokenErrorCode.INVALID_GRANT
        ? Fault.of(HttpStatus.UNAUTHORIZED, "session-over")
        : Fault.of(HttpStatus.BAD_REQUEST, "refresh-request");
  }

  private static Fault missing(Argument<?> argument) {
    boolean body = argument.getAnnotationMetadata().hasAnnotation(Body.class);
    return Fault.invalid(new FieldFault(body ? "" : argument.getName(), body, Flaw.MISSING.with()));
  }

  private Fault unexpected(Throwable thrown) {
    if (Outages.isOutage(thrown)) {
      LOG.warn("a server that we need is away: {}", String.valueOf(Outages.root(thrown).getMessage()));
      return of(HttpStatus.SERVICE_UNAVAILABLE);
    }
    String incident = Ids.next().toString();
    LOG.error("incident {}", incident, thrown);
    return of(HttpStatus.INTERNAL_SERVER_ERROR).with("incident", incident);
  }
}
