package org.bangshou.bench;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import org.bangshou.web.Access;

/** A POST that touches nothing: what HTTP alone costs on this machine. */
@Controller("/nothing")
@Requires(property = "bench.nothing")
class NothingController {

  @Post(consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
  @Access(anyone = true)
  String answer() {
    return "{}";
  }
}
