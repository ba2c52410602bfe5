package org.bangshou.web.pages.sheets;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.Stream;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.NotFound;
import org.bangshou.kernel.Zone;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;

/** Pictures where people would rather look, each with its table, on the page and to take along. */
@Hidden
@Controller("/desk/pictures")
class PictureController {

  private static final int DAYS = 84;

  private final Frames frames;
  private final Pages pages;
  private final Pictures pictures;

  PictureController(Frames frames, Pages pages, Pictures pictures) {
    this.frames = frames;
    this.pages = pages;
    this.pictures = pictures;
  }

  @Get
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> show(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String to) {
    Frame frame = frames.frame(request, caller);
    return pages.show(frame, "desk/pictures", pictures.page(Span.of(from, to, usual(frame)), caller, frame));
  }

  @Get("/file")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> file(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue(defaultValue = "") String picture,
      @QueryValue(defaultValue = "") String format,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String to) {
    Frame frame = frames.frame(request, caller);
    Span span = Span.of(from, to, usual(frame));
    Picture wanted =
        pictures.page(span, caller, frame).pictures().stream()
            .filter(p -> p.key().equals(picture))
            .findFirst()
            .orElseThrow(() -> new NotFound("picture", picture));
    List<List<Object>> rows =
        wanted.bars().stream().map(b -> Stream.<Object>concat(Stream.of(b.label()), b.cells().stream()).toList()).toList();
    return new Sheet(wanted.key() + "-" + span.from() + "-" + span.to(), wanted.title(), wanted.heads(), rows).file(Sheet.Format.of(format));
  }

  private static Span usual(Frame frame) {
    return Span.until(Zone.day(frame.times().now()), DAYS);
  }
}
