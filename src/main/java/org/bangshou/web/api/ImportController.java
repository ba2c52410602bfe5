package org.bangshou.web.api;

import static org.bangshou.identity.Role.ADMINISTRATOR;
import static org.bangshou.identity.Role.COORDINATOR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import org.bangshou.identity.Caller;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.place.Region;
import org.bangshou.web.Access;
import org.bangshou.web.Reader;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Sheets;
import org.bangshou.web.Where;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Coordinators' sheets. They may name any county, so that only who acts in the whole province brings them. */
@Controller(Api.V1 + "/imports")
@ApiProblems
@Tag(name = "import")
class ImportController {

  private final Sheets sheets;
  private final RegionGuard guard;
  private final Scheduler blocking;

  ImportController(Sheets sheets, RegionGuard guard, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.sheets = sheets;
    this.guard = guard;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Access(roles = {COORDINATOR, ADMINISTRATOR}, where = Where.REQUESTED)
  @Operation(summary = "Bring sheets of teams, volunteers and orders in, each as a part named files")
  Mono<Sheets.Report> bring(
      Publisher<CompletedFileUpload> files,
      @QueryValue(defaultValue = "false") boolean goodRowsOnly,
      @Parameter(hidden = true) Caller caller,
      HttpRequest<?> request) {
    Locale locale = Reader.locale(request);
    guard.require(caller, Region.PROVINCE);
    return Flux.from(files).map(ImportController::file).collectList().publishOn(blocking).map(all -> bring(all, goodRowsOnly, locale));
  }

  private Sheets.Report bring(List<Sheets.File> files, boolean goodRowsOnly, Locale locale) {
    if (files.isEmpty()) throw new InvalidInput("files", Flaw.MISSING);
    return sheets.bring(files, goodRowsOnly, locale);
  }

  private static Sheets.File file(CompletedFileUpload upload) {
    try {
      return new Sheets.File(upload.getFilename(), upload.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      upload.discard();
    }
  }
}
