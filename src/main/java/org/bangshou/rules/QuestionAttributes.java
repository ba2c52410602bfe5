package org.bangshou.rules;

import static org.bangshou.rules.condition.Attribute.Aspect.ORDER;
import static org.bangshou.rules.condition.Attribute.Aspect.PERSON;
import static org.bangshou.rules.condition.Attribute.Aspect.PROMISES;
import static org.bangshou.rules.condition.Attribute.Aspect.TEAM;
import static org.bangshou.rules.condition.Attribute.Aspect.TIME;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangshou.order.Mode;
import org.bangshou.order.Urgency;
import org.bangshou.roster.VolunteerStatus;
import org.bangshou.rules.condition.Attribute;
import org.bangshou.rules.condition.Attribute.Aspect;
import org.bangshou.rules.condition.Catalogue;
import org.bangshou.rules.condition.Kind;

/**
 * Everything that an eligibility rule may ask about. matching-rules/README.md explains each to those who
 * write rules; a test holds the two against each other.
 */
final class QuestionAttributes {

  private static final int DAY = 24 * 60;
  private static final int FIRST_DAY = -25_567; // 1900-01-01
  private static final int LAST_DAY = 84_006; // 2200-01-01

  private QuestionAttributes() {}

  /**
   * @param skills the ids of skills.yaml
   * @param functions the ids of service-functions.yaml
   */
  static Catalogue<Question> of(Collection<String> skills, Collection<String> functions) {
    return new Catalogue<>(
        Stream.of(who(), certificates(), seat(skills), order(functions), team(), place(), time(), promises(), calendar())
            .flatMap(List::stream)
            .toList());
  }

  private static List<Attribute<Question>> who() {
    return List.of(
        word("volunteer.status", words(VolunteerStatus.values()), Question::status, PERSON),
        // their age in the year of the service
        number("volunteer.age", 0, 300, Question::age, PERSON, TIME),
        flag("volunteer.hardship", q -> q.ask().volunteer().hardship(), PERSON),
        number("volunteer.level", 0, 5, Question::level, PERSON, ORDER),
        number("volunteer.maxKm", 1, 1000, q -> q.ask().volunteer().maxKm(), PERSON),
        number("volunteer.maxPerWeek", 1, 50, q -> q.ask().volunteer().maxPerWeek(), PERSON));
  }

  private static List<Attribute<Question>> certificates() {
    return List.of(
        flag("certificate.held", Question::hasCertificate, PERSON, ORDER),
        flag("certificate.issuerKnown", Question::isIssuerKnown, PERSON, ORDER),
        day("certificate.lastDay", q -> q.certificateLastDay().toEpochDay(), PERSON, ORDER));
  }

  private static List<Attribute<Question>> seat(Collection<String> skills) {
    return List.of(
        word("seat.skill", new LinkedHashSet<>(skills), q -> q.ask().seat().skill(), ORDER),
        number("seat.level", 1, 5, q -> q.ask().seat().level(), ORDER),
        flag("seat.needsCertificate", Question::needsCertificate, ORDER),
        number("seat.graceDays", 0, 365, Question::graceDays, ORDER),
        number("seat.validDays", 0, 36_600, Question::validDays, ORDER));
  }

  private static List<Attribute<Question>> order(Collection<String> functions) {
    return List.of(
        word("order.function", new LinkedHashSet<>(functions), q -> q.ask().order().function(), ORDER),
        word("order.urgency", words(Urgency.values()), Question::urgency, ORDER),
        word("order.mode", words(Mode.values()), Question::mode, ORDER),
        word("order.setting", words(ServiceFunction.Setting.values()), Question::setting, ORDER),
        flag("order.oneTeam", q -> q.ask().order().oneTeam(), ORDER),
        flag("order.returnVisit", q -> q.ask().order().returnVisit(), ORDER),
        flag("order.sensitive", Question::isSensitive, ORDER),
        number("order.durationMinutes", 10, 720, q -> q.ask().order().durationMinutes(), ORDER),
        number("order.seats", 1, 200, q -> q.ask().order().seats().size(), ORDER),
        flag("order.heldByOtherTeam", Question::isHeldByOtherTeam, ORDER, TEAM, PERSON),
        saying("order.code", q -> q.ask().order().code(), ORDER));
  }

  private static List<Attribute<Question>> team() {
    return List.of(
        flag("team.named", Question::isNamedWithTeam, TEAM),
        flag("team.member", Question::isMember, TEAM, PERSON),
        word("team.kind", Set.of(), Question::teamKind, TEAM),
        saying("team.name", Question::teamName, TEAM));
  }

  private static List<Attribute<Question>> place() {
    return List.of(
        flag("place.served", Question::isServed, ORDER, TEAM, PERSON),
        number("place.km", 0, 2000, Question::km, ORDER, PERSON),
        number("place.minutes", 0, 10_000, Question::minutesOnTheWay, ORDER, PERSON),
        flag("place.ownCounty", Question::isOwnCounty, ORDER, PERSON),
        flag("place.ownCity", Question::isOwnCity, ORDER, PERSON),
        flag("place.mountain", q -> q.ask().region().mountain(), ORDER),
        flag("place.island", q -> q.ask().region().island(), ORDER),
        word("place.region", Set.of(), q -> q.ask().region().code(), ORDER),
        saying("place.county", q -> q.ask().region().name(), ORDER),
        saying("place.countyEn", q -> q.ask().region().nameEn(), ORDER));
  }

  private static List<Attribute<Question>> time() {
    return List.of(
        day("time.date", q -> q.date().toEpochDay(), TIME),
        timeOfDay("time.start", DAY, Question::startMinute, TIME),
        // beyond 24:00 on the day after
        timeOfDay("time.end", 2 * DAY, Question::endMinute, TIME, ORDER),
        word("time.weekday", words(DayOfWeek.values()), Question::weekday, TIME),
        flag("time.workday", Question::isWorkday, TIME),
        flag("time.holiday", Question::isHoliday, TIME),
        flag("time.evening", Question::isEvening, TIME),
        flag("time.quiet", Question::isQuiet, TIME),
        flag("time.offered", Question::isOffered, TIME, PERSON),
        flag("time.allowed", Question::isAllowedByOrder, TIME, ORDER),
        saying("time.startsAt", Question::startsAt, TIME),
        saying("time.endsAt", Question::endsAt, TIME));
  }

  private static List<Attribute<Question>> promises() {
    return List.of(
        flag("promise.onThisOrder", Question::isOnThisOrder, PROMISES, ORDER),
        flag("promise.clash", Question::clashes, PROMISES, TIME),
        number("promise.visitsThatDay", 0, 1000, Question::visitsThatDay, PROMISES, TIME),
        number("promise.visitsThatWeek", 0, 1000, Question::visitsThatWeek, PROMISES, TIME),
        saying("promise.onThisOrderAt", Question::onThisOrderAt, PROMISES, ORDER),
        saying("promise.clashAt", Question::clashAt, PROMISES, TIME));
  }

  private static List<Attribute<Question>> calendar() {
    return List.of(
        saying("calendar.quietFrom", q -> shown(q.calendar().quietFrom()), TIME),
        saying("calendar.quietTo", q -> shown(q.calendar().quietTo()), TIME),
        saying("calendar.eveningFrom", q -> shown(q.calendar().eveningFrom()), TIME));
  }

  private static Attribute<Question> flag(String name, Predicate<Question> of, Aspect first, Aspect... others) {
    return new Attribute.Flag<>(name, Aspect.of(first, others), of);
  }

  private static Attribute<Question> number(
      String name, double least, double most, ToDoubleFunction<Question> of, Aspect first, Aspect... others) {
    return new Attribute.Quantity<>(name, Kind.NUMBER, least, most, Aspect.of(first, others), of);
  }

  private static Attribute<Question> day(String name, ToDoubleFunction<Question> of, Aspect first, Aspect... others) {
    return new Attribute.Quantity<>(name, Kind.DATE, FIRST_DAY, LAST_DAY, Aspect.of(first, others), of);
  }

  private static Attribute<Question> timeOfDay(
      String name, double most, ToDoubleFunction<Question> of, Aspect first, Aspect... others) {
    return new Attribute.Quantity<>(name, Kind.TIME, 0, most, Aspect.of(first, others), of);
  }

  private static Attribute<Question> word(
      String name, Set<String> vocabulary, Function<Question, String> of, Aspect first, Aspect... others) {
    return new Attribute.Word<>(name, Kind.WORD, vocabulary, Aspect.of(first, others), of);
  }

  private static Attribute<Question> saying(String name, Function<Question, String> of, Aspect first, Aspect... others) {
    return new Attribute.Word<>(name, Kind.SAYING, Set.of(), Aspect.of(first, others), of);
  }

  private static Set<String> words(Enum<?>[] constants) {
    return Stream.of(constants).map(Question::word).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String shown(LocalTime time) {
    return time.toString();
  }
}
