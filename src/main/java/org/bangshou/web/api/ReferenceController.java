package org.bangshou.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.bangshou.order.OrderDraft.SeatDraft;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.rules.CurrentRules;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.web.Access;
import org.bangshou.web.Reader;
import org.bangshou.web.api.SubmitBody.SeatAsk;
import org.jspecify.annotations.Nullable;

/** What forms are made of: regions, service functions, skills. Kept in memory; nothing blocks. */
@Controller(Api.V1)
@ApiProblems
@Tag(name = "reference")
class ReferenceController {

  private final Regions regions;
  private final CurrentRules rules;

  ReferenceController(Regions regions, CurrentRules rules) {
    this.regions = regions;
    this.rules = rules;
  }

  /** @param level 0 province, 1 city, 2 county */
  @Serdeable
  record RegionView(
      String code, String name, int level, @Nullable String parent, double lon, double lat, boolean mountain, boolean island) {}

  @Serdeable
  record FunctionView(String id, String name, String icon, int durationMinutes, List<SeatAsk> seats, List<String> skills, boolean oneTeam) {}

  @Serdeable
  record SkillView(String id, String name, boolean needsCertificate) {}

  @Get("/regions")
  @Access(anyone = true)
  @SecurityRequirements
  @Operation(summary = "The province, its cities and counties, or those within one of them")
  List<RegionView> listRegions(@QueryValue @Nullable String within, HttpRequest<?> request) {
    boolean english = Reader.locale(request).equals(Locale.ENGLISH);
    String scope = within == null ? Region.PROVINCE : regions.getRegion(within).code();
    return regions.listAll().stream().filter(r -> r.isWithin(scope)).map(r -> view(r, english)).toList();
  }

  @Get("/functions")
  @Access(anyone = true)
  @SecurityRequirements
  @Operation(summary = "What can be ordered in a region, or in the province, in the order of the tiles")
  List<FunctionView> listFunctions(@QueryValue @Nullable String region, HttpRequest<?> request) {
    Locale locale = Reader.locale(request);
    return rules.in(code(region)).listOffered().stream().map(f -> view(f, locale)).toList();
  }

  @Get("/skills")
  @Access(anyone = true)
  @SecurityRequirements
  @Operation(summary = "What a seat can ask for in a region, or in the province")
  List<SkillView> listSkills(@QueryValue @Nullable String region, HttpRequest<?> request) {
    Locale locale = Reader.locale(request);
    RuleBook book = rules.in(code(region));
    return book.skills().values().stream()
        .map(s -> new SkillView(s.id(), s.name().in(locale), s.needsCertificate()))
        .toList();
  }

  private String code(@Nullable String region) {
    return region == null ? Region.PROVINCE : regions.getRegion(region).code();
  }

  private static RegionView view(Region r, boolean english) {
    return new RegionView(
        r.code(),
        english ? r.nameEn() : r.name(),
        r.level(),
        r.parentCode(),
        r.seat().lon(),
        r.seat().lat(),
        r.mountain(),
        r.island());
  }

  private static FunctionView view(ServiceFunction f, Locale locale) {
    return new FunctionView(
        f.id(),
        f.name().in(locale),
        f.icon(),
        f.durationMinutes(),
        f.seats().stream().map(ReferenceController::seat).toList(),
        f.skills(),
        f.oneTeam());
  }

  private static SeatAsk seat(SeatDraft seat) {
    return new SeatAsk(seat.skill(), seat.level());
  }
}
