package org.bangshou.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.Json;
import org.bangshou.web.Access;
import org.jspecify.annotations.Nullable;

/** What makes the pages an app on a phone: how it is installed, what answers while there is no network. */
@Hidden
@Controller
class PhoneController {

  private final Frames frames;
  private final Pages pages;
  private final Assets assets;

  PhoneController(Frames frames, Pages pages, Assets assets) {
    this.frames = frames;
    this.pages = pages;
    this.assets = assets;
  }

  /** At the root, for it may answer only for what lies below it; a browser looks for a newer one at each visit. */
  @Get("/worker.js")
  @Produces("text/javascript;charset=utf-8")
  @Access(anyone = true)
  HttpResponse<byte[]> worker() {
    return HttpResponse.ok(assets.find("worker.js").orElseThrow().bytes()).header("Cache-Control", "no-cache");
  }

  @Get("/manifest.webmanifest")
  @Produces("application/manifest+json")
  @Access(anyone = true)
  HttpResponse<String> manifest(HttpRequest<?> request) {
    Texts t = frames.texts(request);
    Map<String, Object> manifest =
        Map.of(
            "id", "/", "start_url", "/", "scope", "/", "display", "standalone", "lang", t.language().tag(),
            "name", t.get("app.name") + " · " + t.get("app.slogan"), "short_name", t.get("app.name"),
            "background_color", "#f7f5f2", "theme_color", "#b5121b",
            "icons", List.of(Map.of("src", assets.url("logo.svg"), "sizes", "any", "type", "image/svg+xml", "purpose", "any")));
    return HttpResponse.ok(Json.text(manifest)).header("Cache-Control", "no-cache");
  }

  /** Kept on the phone, and shown there while the house cannot be reached. */
  @Get("/offline")
  @Access(anyone = true)
  HttpResponse<?> offline(HttpRequest<?> request, @Nullable Caller caller) {
    Frame frame = frames.frame(request, caller);
    return pages.fragment("gate/offline", frame);
  }
}
