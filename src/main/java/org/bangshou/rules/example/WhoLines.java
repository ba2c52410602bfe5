package org.bangshou.rules.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.Zone;
import org.bangshou.order.Seat;
import org.bangshou.place.Region;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Availability.Weekly;
import org.bangshou.roster.Certificate;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;
import org.bangshou.rules.RuleBook;
import org.bangshou.rules.Skill;
import org.bangshou.rules.yaml.Faults;
import org.bangshou.rules.yaml.Fields;
import org.bangshou.rules.yaml.Value;

/**
 * What an example says of the volunteer.
 *
 * @param teamsServe regions that the volunteer's teams serve
 */
record WhoLines(Volunteer volunteer, Set<String> teamsServe) {

  private static final int USUAL_AGE = 45;
  private static final int USUAL_KM = 100;
  private static final int USUAL_VISITS = 5;
  private static final String NONE = "none";

  /** Somebody of the county who can what the seat asks for. */
  static WhoLines usual(RuleBook book, OrderLines order, Moments moments) {
    return Fields.readNothing(f -> read(f, book, order, moments));
  }

  static WhoLines read(Fields f, RuleBook book, OrderLines order, Moments moments) {
    Seat seat = order.order().seats().getFirst();
    Region home = f.find("lives").map(Places::county).orElse(order.county());
    Volunteer volunteer =
        new Volunteer(
            Ids.next(), "V0001", "", "", "", birthYear(f, order), home.code(), home.seat(),
            f.find("maxKm").map(v -> v.whole(1, 1000)).orElse(USUAL_KM),
            f.find("maxPerWeek").map(v -> v.whole(1, 50)).orElse(USUAL_VISITS),
            f.find("status").map(v -> v.choice(List.of(VolunteerStatus.values()))).orElse(VolunteerStatus.ACTIVE),
            f.find("hardship").map(Value::yesNo).orElse(false),
            f.find("skills").map(s -> s.inside(in -> skills(in, book))).orElse(Map.of(seat.skill(), seat.level())),
            certificates(f, book, seat, moments),
            availability(f),
            List.of());
    return new WhoLines(volunteer, f.find("teamsServe").map(WhoLines::regions).orElse(Set.of()));
  }

  static Set<String> regions(Value list) {
    Set<String> codes = new HashSet<>();
    for (Value item : list.items()) codes.add(Places.any(item).code());
    return codes;
  }

  /** By the age in the year of the service, as the rules count. */
  private static int birthYear(Fields f, OrderLines order) {
    int year = Zone.day(order.start()).getYear();
    Optional<Integer> age = f.find("age").map(v -> year - v.whole(0, 120));
    Optional<Value> born = f.find("born");
    if (age.isPresent() && born.isPresent()) born.get().refuse("but the example gives the age, too");
    return born.map(v -> v.whole(1900, 2100)).or(() -> age).orElse(year - USUAL_AGE);
  }

  private static Map<String, Integer> skills(Fields f, RuleBook book) {
    Map<String, Integer> skills = new LinkedHashMap<>();
    for (String id : f.keys()) {
      Value level = f.value(id);
      if (book.findSkill(id).isEmpty()) level.refuse("but \"" + id + "\" is not a known skill." + Faults.maybe(id, book.skills().keySet()));
      skills.put(id, level.whole(1, 5));
    }
    return skills;
  }

  /** For the seat's skill; without a word of it one that holds for another year, where one is needed. */
  private static List<Certificate> certificates(Fields f, RuleBook book, Seat seat, Moments moments) {
    String issuer = f.find("issuer").map(Value::text).orElse("");
    Optional<Value> said = f.find("certificate");
    boolean needed = book.findSkill(seat.skill()).map(Skill::needsCertificate).orElse(false);
    Optional<LocalDate> lastDay =
        said.isPresent() ? lastDay(said.get(), moments) : Optional.of(moments.today().plusYears(1)).filter(_ -> needed);
    return lastDay.stream().map(day -> new Certificate(seat.skill(), "C1", issuer, day)).toList();
  }

  private static Optional<LocalDate> lastDay(Value value, Moments moments) {
    String words = value.text();
    if (words.equals(NONE)) return Optional.empty();
    Optional<LocalDate> day = moments.findDay(words);
    if (day.isEmpty()) value.refuse(Moments.DAY + ", or none");
    return day;
  }

  private static Availability availability(Fields f) {
    return f.find("hours")
        .map(h -> h.inside(in -> everyDay(in.value("from").time(), in.value("to").time())))
        .orElseGet(() -> everyDay(LocalTime.MIN, LocalTime.MAX));
  }

  private static Availability everyDay(LocalTime from, LocalTime to) {
    if (!from.isBefore(to)) return Availability.never();
    List<Weekly> weekly = new ArrayList<>();
    Stream.of(DayOfWeek.values()).forEach(day -> weekly.add(new Weekly(day, from, to)));
    return new Availability(weekly, List.of());
  }
}
