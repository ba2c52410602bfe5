package org.bangshou.web.pages.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Flaw;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.kernel.Zone;
import org.bangshou.replay.Replay;
import org.bangshou.replay.ReplaySheet;
import org.bangshou.replay.Replaying;
import org.bangshou.replay.Trying;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleFault;
import org.bangshou.rules.RuleSet;
import org.bangshou.rules.RuleSetReader;
import org.bangshou.web.Access;
import org.bangshou.web.RegionGuard;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.desk.ReplayPage.Asked;

/** Other rules tried on the past of somebody's own region. Nothing comes into force by it. */
@Hidden
@Controller("/desk/replay")
class ReplayController {

  private static final Duration ALLOWED = Duration.ofSeconds(20);
  private static final int DAYS_BACK = 84;
  private static final String CHANGED = "changed:";

  private final Frames frames;
  private final Pages pages;
  private final Scopes scopes;
  private final Replaying replaying;
  private final CurrentRules rules;
  private final RegionGuard guard;

  /** A replay takes a processor for seconds: one at a time, and others still grab meanwhile. */
  private final Semaphore turn = new Semaphore(1);

  ReplayController(
      Frames frames, Pages pages, Scopes scopes, Replaying replaying, CurrentRules rules, RegionGuard guard) {
    this.frames = frames;
    this.pages = pages;
    this.scopes = scopes;
    this.replaying = replaying;
    this.rules = rules;
    this.guard = guard;
  }

  @Get
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> blank(HttpRequest<?> request, Caller caller) {
    Frame frame = frames.frame(request, caller);
    LocalDate today = Zone.day(frame.times().now());
    Asked asked = new Asked(scopes.of(caller).getFirst(), today.minusDays(DAYS_BACK), today.minusDays(1), "", "", "", "");
    return show(frame, caller, asked, Map.of(), null, List.of());
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> replay(
      HttpRequest<?> request,
      Caller caller,
      @Part("region") String region,
      @Part("from") String from,
      @Part("to") String to,
      @Nullable @Part("change") String change,
      @Nullable @Part("value") String value,
      @Nullable @Part("file") String file,
      @Nullable @Part("pasted") String pasted,
      @Nullable @Part("upload1") CompletedFileUpload upload1,
      @Nullable @Part("upload2") CompletedFileUpload upload2) {
    guard.require(caller, region);
    Frame frame = frames.frame(request, caller);
    LocalDate today = Zone.day(frame.times().now());
    Asked blank = new Asked(region, today.minusDays(DAYS_BACK), today.minusDays(1), "", "", "", "");
    try {
      Asked asked = new Asked(region, LocalDate.parse(from), LocalDate.parse(to), or(change), or(value).strip(), or(file), or(pasted));
      Map<String, String> changed = new TreeMap<>();
      add(changed, upload1);
      add(changed, upload2);
      return replay(frame, caller, asked, changed);
    } catch (DateTimeException e) {
      return show(frame, caller, blank, Map.of(), null, List.of(frame.t().get("fault.date")));
    }
  }

  private HttpResponse<?> replay(Frame frame, Caller caller, Asked asked, Map<String, String> changed) {
    try {
      if (!asked.pasted().isBlank()) changed.put(asked.file(), asked.pasted());
      RuleSet held = rules.get();
      Map<String, String> texts = new HashMap<>(held.files());
      if (!asked.change().isEmpty()) {
        Trying.change(held, asked.region(), asked.change(), asked.value())
            .forEach((name, text) -> note(held, name, text, changed));
      }
      texts.putAll(changed);
      Replay replay = run(RuleSetReader.read(texts), asked.region(), asked.from(), asked.to());
      return show(frame, caller, asked, changed, replay, List.of());
    } catch (InvalidInput fault) {
      return show(frame, caller, asked, changed, null, List.of(frame.names().fault(fault)));
    } catch (RuleFault fault) {
      return show(frame, caller, asked, changed, null, fault.messages());
    } catch (Refusal busy) {
      return show(frame, caller, asked, changed, null, List.of(frame.names().why(busy.reason()).sentence()));
    }
  }

  private static void note(RuleSet held, String name, String text, Map<String, String> changed) {
    if (!text.equals(held.files().get(name))) changed.putIfAbsent(name, text);
  }

  /** The figures and every row behind them as one sheet, asked for from the page that shows them. */
  @Post("/csv")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.OWN)
  HttpResponse<?> csv(HttpRequest<?> request, Caller caller, @Body Map<String, String> form) {
    String region = form.getOrDefault("region", "");
    guard.require(caller, region);
    Map<String, String> texts = new HashMap<>(rules.get().files());
    form.forEach((name, text) -> {
      if (name.startsWith(CHANGED)) texts.put(name.substring(CHANGED.length()), text);
    });
    try {
      LocalDate from = LocalDate.parse(form.getOrDefault("from", ""));
      LocalDate to = LocalDate.parse(form.getOrDefault("to", ""));
      Replay replay = run(RuleSetReader.read(texts), region, from, to);
      // spreadsheets take it for UTF-8 by the mark at its beginning
      return HttpResponse.ok("\uFEFF" + ReplaySheet.of(replay, frames.texts(request).language().locale()))
          .contentType("text/csv;charset=utf-8")
          .header("Content-Disposition", "attachment; filename=\"replay-" + region + ".csv\"");
    } catch (DateTimeException e) {
      throw new InvalidInput("period", Flaw.UNREADABLE, "moment");
    } catch (RuleFault fault) {
      throw new InvalidInput("rules", Flaw.FAULTY_RULES, String.join(" ", fault.messages()));
    }
  }

  private Replay run(RuleSet next, String region, LocalDate from, LocalDate to) {
    if (!turn.tryAcquire()) throw new Refusal(Reason.of("replay-busy"));
    try {
      return replaying.replay(next, region, from, to, ALLOWED);
    } finally {
      turn.release();
    }
  }

  private HttpResponse<?> show(
      Frame frame,
      Caller caller,
      Asked asked,
      Map<String, String> changed,
      @org.jspecify.annotations.Nullable Replay replay,
      List<String> faults) {
    RuleSet held = rules.get();
    ReplayPage page =
        new ReplayPage(
            frame, scopes.listRegions(caller), Trying.listChangeable(held, asked.region()),
            List.copyOf(held.files().sequencedKeySet()), asked, changed, replay, faults);
    return pages.show(frame, "desk/replay", page);
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  /** A field that was left empty comes as a file without a name; a region's file is told by its six digits. */
  private static void add(Map<String, String> changed, @org.jspecify.annotations.Nullable CompletedFileUpload file) {
    if (file == null || file.getFilename() == null || file.getFilename().isEmpty() || file.getSize() == 0) return;
    try {
      String name = file.getFilename();
      changed.put(
          name.matches("\\d{6}\\.yaml") ? "regions/" + name : name, new String(file.getBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
