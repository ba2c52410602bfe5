package org.bangshou.web.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import org.bangshou.web.Access;

/** Serves what pages load. An old page may still ask by an old version: it gets the file of today, uncached. */
@Hidden
@Controller("/assets")
class AssetsController {

  private final Assets assets;

  AssetsController(Assets assets) {
    this.assets = assets;
  }

  @Get("/{version}/{name}")
  @Produces("*/*")
  @Access(anyone = true)
  HttpResponse<?> asset(String version, String name) {
    return assets.find(name).<HttpResponse<?>>map(asset -> serve(asset, version)).orElseGet(HttpResponse::notFound);
  }

  private static MutableHttpResponse<byte[]> serve(Assets.Asset asset, String version) {
    boolean exact = asset.version().equals(version);
    return HttpResponse.ok(asset.bytes())
        .contentType(asset.type())
        .header("Cache-Control", exact ? "public, max-age=31536000, immutable" : "no-cache")
        .header("X-Content-Type-Options", "nosniff");
  }
}
