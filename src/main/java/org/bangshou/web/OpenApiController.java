package org.bangshou.web;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.Hidden;
import org.bangshou.kernel.NotFound;

/** The description of the API, made with it when the house is built. */
@Controller("/openapi")
@Hidden
class OpenApiController {

  private static final String YAML = "application/yaml";
  private static final String FILE = "classpath:META-INF/swagger/bangshou.yml";

  private final ResourceResolver resources;

  OpenApiController(ResourceResolver resources) {
    this.resources = resources;
  }

  @Get(produces = YAML)
  @Access(anyone = true)
  StreamedFile get() {
    return resources.getResourceAsStream(FILE)
        .map(in -> new StreamedFile(in, MediaType.of(YAML)))
        .orElseThrow(() -> new NotFound("description of the API", FILE));
  }
}
