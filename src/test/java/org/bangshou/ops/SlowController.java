package org.bangshou.ops;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bangshou.web.Access;

/** A request that still runs when the service is told to stop; there on demand only. */
@Controller("/slow")
@Requires(property = "test.slow")
class SlowController {

  @Get(produces = MediaType.TEXT_PLAIN)
  @Access(anyone = true)
  String answerAfterFiveSeconds() {
    System.out.println("slow request runs");
    LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
    return "finished";
  }
}
