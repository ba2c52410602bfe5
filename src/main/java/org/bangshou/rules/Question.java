package org.bangshou.rules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangshou.kernel.TimeWindow;
import org.bangshou.kernel.Zone;
import org.bangshou.place.Region;
import org.bangshou.roster.Certificate;
import org.bangshou.roster.Team;
import org.jspecify.annotations.Nullable;

/**
 * A question with the rules by which it is judged: what every attribute of a condition is read from. Each
 * method answers one attribute of {@link QuestionAttributes}; what takes long is looked up once.
 */
public final class Question {

  /** Read alike in both languages. */
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** GB/T 2260: the first four digits of a county's code are those of its city. */
  private static final int CITY_DIGITS = 4;

  private static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

  private final Ask ask;
  private final RuleBook book;
  private final TimeWindow service;
  private final LocalDateTime start;
  private double km = -1;
  private int visitsThatWeek = -1;

  Question(Ask ask, RuleBook book) {
    this.ask = ask;
    this.book = book;
    this.service = ask.service();
    this.start = Zone.local(ask.start());
  }

  Ask ask() {
    return ask;
  }

  // who

  String status() {
    return word(ask.volunteer().status());
  }

  /** Counted in calendar years: the roster knows the year of birth only. */
  int age() {
    return start.getYear() - ask.volunteer().birthYear();
  }

  int level() {
    return ask.volunteer().level(ask.seat().skill());
  }

  boolean hasCertificate() {
    return findBestCertificate().isPresent();
  }

  /** The last day of the certificate that holds longest; a day long past when there is none. */
  LocalDate certificateLastDay() {
    return findBestCertificate().map(Certificate::expiresOn).orElse(NEVER);
  }

  /** Does its issuer look as the skill asks? Yes while either is not known. */
  boolean isIssuerKnown() {
    Optional<Certificate> best = findBestCertificate();
    Pattern asked = book.findSkill(ask.seat().skill()).flatMap(Skill::findIssuer).orElse(null);
    if (best.isEmpty() || asked == null || best.get().issuer().isBlank()) return true;
    return asked.matcher(best.get().issuer()).find();
  }

  private Optional<Certificate> findBestCertificate() {
    String skill = ask.seat().skill();
    Certificate best = null;
    for (Certificate c : ask.volunteer().certificates()) {
      if (c.skill().equals(skill) && (best == null || c.expiresOn().isAfter(best.expiresOn()))) best = c;
    }
    return Optional.ofNullable(best);
  }

  // what for

  boolean needsCertificate() {
    return book.findSkill(ask.seat().skill()).map(Skill::needsCertificate).orElse(false);
  }

  int graceDays() {
    return book.findSkill(ask.seat().skill()).map(Skill::graceDays).orElse(0);
  }

  int validDays() {
    return book.findSkill(ask.seat().skill()).map(Skill::validDays).orElse(0);
  }

  String urgency() {
    return word(ask.order().urgency());
  }

  String mode() {
    return word(ask.order().mode());
  }

  String setting() {
    return function().map(f -> word(f.setting())).orElse(word(ServiceFunction.Setting.ON_SITE));
  }

  boolean isSensitive() {
    return function().map(ServiceFunction::sensitive).orElse(true);
  }

  /** Who comes alone fits in with the holding team when they belong to it. */
  boolean isHeldByOtherTeam() {
    UUID holding = ask.holdingTeam();
    if (holding == null) return false;
    Team team = ask.team();
    return team == null ? !ask.volunteer().teamIds().contains(holding) : !team.id().equals(holding);
  }

  private Optional<ServiceFunction> function() {
    return book.findFunction(ask.order().function());
  }

  // with whom and where

  boolean isNamedWithTeam() {
    return ask.team() != null;
  }

  boolean isMember() {
    Team team = ask.team();
    return team != null && team.has(ask.volunteer().id());
  }

  String teamName() {
    return team(Team::name);
  }

  String teamKind() {
    return team(Team::kind);
  }

  private String team(Function<Team, String> of) {
    @Nullable Team team = ask.team();
    return team == null ? "" : of.apply(team);
  }

  /** Great-circle kilometres from the volunteer's base, rounded up. */
  double km() {
    if (km < 0) km = Math.ceil(ask.volunteer().base().kilometresTo(ask.order().point()));
    return km;
  }

  int minutesOnTheWay() {
    return book.calendar().wayMinutes(ask.home(), ask.volunteer().base(), ask.region(), ask.order().point());
  }

  /** A team serves what it lists; a person alone their county, its city, and what their teams serve. */
  boolean isServed() {
    Region county = ask.region();
    Team team = ask.team();
    if (team != null) return team.serves(county);
    if (isOwnCity()) return true;
    for (String scope : ask.servedRegions()) if (county.isWithin(scope)) return true;
    return false;
  }

  boolean isOwnCounty() {
    return ask.region().code().equals(ask.volunteer().regionCode());
  }

  boolean isOwnCity() {
    return ask.region().code().regionMatches(0, ask.volunteer().regionCode(), 0, CITY_DIGITS);
  }

  // when

  LocalDate date() {
    return start.toLocalDate();
  }

  int startMinute() {
    return start.getHour() * 60 + start.getMinute();
  }

  /** Minutes since the midnight before the start: beyond 1440 on the day after. */
  int endMinute() {
    return startMinute() + ask.order().durationMinutes();
  }

  String weekday() {
    return word(start.getDayOfWeek());
  }

  boolean isWorkday() {
    return book.calendar().isWorkday(date());
  }

  boolean isHoliday() {
    return book.calendar().isHoliday(date());
  }

  boolean isEvening() {
    return book.calendar().isEvening(service);
  }

  boolean isQuiet() {
    return book.calendar().touchesQuietHours(service);
  }

  /** Only the service counts: the way may lie outside of the hours that somebody offers. */
  boolean isOffered() {
    return ask.volunteer().availability().covers(service);
  }

  boolean isAllowedByOrder() {
    return ask.order().allowsStart(ask.start());
  }

  String startsAt() {
    return shown(service.start());
  }

  String endsAt() {
    return shown(service.end());
  }

  // what is promised

  Optional<Busy> findOnThisOrder() {
    return first(ask.busy().stream().filter(this::isOfThisOrder));
  }

  boolean isOnThisOrder() {
    for (Busy busy : ask.busy()) if (isOfThisOrder(busy)) return true;
    return false;
  }

  boolean clashes() {
    for (Busy busy : ask.busy()) if (clashes(busy)) return true;
    return false;
  }

  String onThisOrderAt() {
    return findOnThisOrder().map(busy -> shown(busy.start())).orElse("");
  }

  String clashAt() {
    return first(ask.busy().stream().filter(this::clashes)).map(busy -> shown(busy.start())).orElse("");
  }

  /** Visits promised to other orders in the ISO week of the start. */
  int visitsThatWeek() {
    if (visitsThatWeek < 0) {
      LocalDate monday = monday(date());
      int visits = 0;
      for (Busy busy : ask.busy()) {
        if (!isOfThisOrder(busy) && monday(Zone.day(busy.start())).equals(monday)) visits++;
      }
      visitsThatWeek = visits;
    }
    return visitsThatWeek;
  }

  int visitsThatDay() {
    LocalDate day = date();
    int visits = 0;
    for (Busy busy : ask.busy()) if (!isOfThisOrder(busy) && Zone.day(busy.start()).equals(day)) visits++;
    return visits;
  }

  private boolean clashes(Busy busy) {
    return !isOfThisOrder(busy) && busy.period().overlaps(ask.period());
  }

  private boolean isOfThisOrder(Busy busy) {
    return busy.orderId().equals(ask.order().id());
  }

  CalendarRules calendar() {
    return book.calendar();
  }

  private static Optional<Busy> first(Stream<Busy> found) {
    return found.min(Comparator.comparing(Busy::start));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static String shown(Instant moment) {
    return MOMENT.format(Zone.local(moment));
  }

  /** A constant as rules write it: small letters and hyphens. */
  static String word(Enum<?> constant) {
    return Objects.requireNonNull(constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
