package org.bangshou.web.pages.sheets;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Zone;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;

/** Rows of somebody's regions to take along. */
@Hidden
@Controller("/desk/exports")
class ExportController {

  private static final int DAYS = 92;

  private final Frames frames;
  private final Pages pages;
  private final Exports exports;

  ExportController(Frames frames, Pages pages, Exports exports) {
    this.frames = frames;
    this.pages = pages;
    this.exports = exports;
  }

  @Get
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> form(HttpRequest<?> request, Caller caller) {
    ExportPage page = new ExportPage(frames.frame(request, caller), usual(frames.frame(request, caller)));
    return pages.show(page.frame(), "desk/exports", page);
  }

  @Get("/file")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> file(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue(defaultValue = "") String what,
      @QueryValue(defaultValue = "") String format,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String to) {
    Frame frame = frames.frame(request, caller);
    Span span = Span.of(from, to, usual(frame));
    return exports.sheet(ExportKind.of(what), span, caller, frame).file(Sheet.Format.of(format));
  }

  private static Span usual(Frame frame) {
    return Span.until(Zone.day(frame.times().now()), DAYS);
  }
}
