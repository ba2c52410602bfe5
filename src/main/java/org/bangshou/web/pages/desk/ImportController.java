package org.bangshou.web.pages.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.place.Region;
import org.bangshou.web.Access;
import org.bangshou.web.Reader;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Sheets;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;

/**
 * Sheets come in, and every wrong row comes back with what would be right. They may name any county, so
 * that only who acts in the whole province brings them.
 */
@Hidden
@Controller("/import")
class ImportController {

  private final Frames frames;
  private final Pages pages;
  private final Sheets sheets;
  private final RegionGuard guard;

  ImportController(Frames frames, Pages pages, Sheets sheets, RegionGuard guard) {
    this.frames = frames;
    this.pages = pages;
    this.sheets = sheets;
    this.guard = guard;
  }

  @Get
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> blank(HttpRequest<?> request, Caller caller) {
    guard.require(caller, Region.PROVINCE);
    ImportPage page = new ImportPage(frames.frame(request, caller), null, false);
    return pages.show(page.frame(), "desk/import", page);
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> take(
      HttpRequest<?> request,
      Caller caller,
      @Nullable @Part("teams") CompletedFileUpload teams,
      @Nullable @Part("volunteers") CompletedFileUpload volunteers,
      @Nullable @Part("orders") CompletedFileUpload orders,
      @Nullable @Part("mode") String mode) {
    guard.require(caller, Region.PROVINCE);
    List<Sheets.File> uploads = new ArrayList<>();
    add(uploads, teams);
    add(uploads, volunteers);
    add(uploads, orders);
    Sheets.Report report = uploads.isEmpty() ? null : sheets.bring(uploads, "GOOD_ROWS".equals(mode), Reader.locale(request));
    ImportPage page = new ImportPage(frames.frame(request, caller), report, uploads.isEmpty());
    return pages.show(page.frame(), "desk/import", page);
  }

  /** A field that was left empty comes as a file without a name. */
  private static void add(List<Sheets.File> uploads, @org.jspecify.annotations.Nullable CompletedFileUpload file) {
    if (file == null || file.getFilename() == null || file.getFilename().isEmpty() || file.getSize() == 0) return;
    try {
      uploads.add(new Sheets.File(file.getFilename(), file.getBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
