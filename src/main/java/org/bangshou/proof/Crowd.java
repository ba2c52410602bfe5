package org.bangshou.proof;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangshou.identity.Account;
import org.bangshou.identity.Requester;
import org.bangshou.identity.RequesterKind;
import org.bangshou.identity.Role;
import org.bangshou.kernel.Ids;
import org.bangshou.kernel.Refusal;
import org.bangshou.place.Region;
import org.bangshou.roster.Availability;
import org.bangshou.roster.Availability.Weekly;
import org.bangshou.roster.Team;
import org.bangshou.roster.Volunteer;
import org.bangshou.roster.VolunteerStatus;
import org.jspecify.annotations.Nullable;

/** The people of a proof, invented and written through the house's own doors, each with an account. */
final class Crowd {

  static final String SKILL = "barber";

  private static final String PASSWORD = "only-for-this-proof";
  private static final String REQUESTER = "proof-requester";
  private static final String COORDINATOR = "proof-coordinator";
  private static final int BIRTH_YEAR = 1980;
  static final int PEOPLE_PER_TEAM = 12;

  /** Every tenth cannot do what is asked for. */
  private static final int UNSKILLED = 10;

  private static final int VISITS_A_WEEK = 50;
  private static final int FARTHEST_KM = 100;

  /** Hashing a password takes a core for a moment. */
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Stage.Doors doors;
  private final Region county;
  private final List<UUID> volunteers;
  private final List<UUID> teams;

  Crowd(Stage.Doors doors, int number) {
    this.doors = doors;
    this.county = doors.regions().getRegion(Proof.COUNTY);
    this.volunteers = Stream.generate(Ids::next).limit(number).toList();
    this.teams = Stream.generate(Ids::next).limit(Math.ceilDiv(number, PEOPLE_PER_TEAM)).toList();
  }

  /** The whole day, or its morning only. */
  static List<Weekly> hours(boolean wholeDay) {
    LocalTime end = LocalTime.of(wholeDay ? 20 : 12, 0);
    return Stream.of(DayOfWeek.values()).map(day -> new Weekly(day, LocalTime.of(7, 0), end)).toList();
  }

  void write() {
    doors.roster().saveVolunteers(IntStream.range(0, volunteers.size()).mapToObj(this::volunteer).toList());
    doors.roster().saveTeams(IntStream.range(0, teams.size()).mapToObj(this::team).toList());
    UUID requester = Ids.next();
    doors.requesters().createRequester(new Requester(requester, "证明社区", RequesterKind.COMMUNITY, Proof.COUNTY, "19900000001"));
    List<Account> accounts = new ArrayList<>();
    for (int at = 0; at < volunteers.size(); at++) accounts.add(account(name(at), isLeader(at) ? Role.LEADER : Role.VOLUNTEER, volunteers.get(at), null));
    accounts.add(account(REQUESTER, Role.REQUESTER, null, requester));
    accounts.add(account(COORDINATOR, Role.COORDINATOR, null, null));
    atOnce(accounts.stream().<Callable<String>>map(a -> () -> create(a)).toList());
  }

  private String create(Account account) {
    return patiently(() -> {
      try {
        doors.accounts().createAccount(account, PASSWORD);
        return Optional.of(account.username());
      } catch (Refusal busy) {
        return Optional.empty();
      }
    });
  }

  /** Everybody signs in. */
  List<Person> signIn(Client client) {
    List<String> tokens =
        atOnce(IntStream.range(0, volunteers.size()).<Callable<String>>mapToObj(at -> () -> token(client, name(at))).toList());
    return IntStream.range(0, tokens.size())
        .mapToObj(at -> new Person(at, volunteers.get(at), teams.get(at / PEOPLE_PER_TEAM), tokens.get(at)))
        .toList();
  }

  static String requesterToken(Client client) {
    return token(client, REQUESTER);
  }

  static String coordinatorToken(Client client) {
    return token(client, COORDINATOR);
  }

  private static String token(Client client, String username) {
    String login = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD);
    return patiently(() -> {
      Client.Answer answer = client.post(0, "/login", "", login);
      return answer.isSuccess() ? Optional.of(answer.body().path("access_token").asText()) : Optional.empty();
    });
  }

  /** Passwords are costly, and on a busy machine the house turns some away for the moment. */
  private static String patiently(Supplier<Optional<String>> act) {
    List<String> done = new ArrayList<>();
    boolean came = Breaker.until(LONGEST, () -> {
      act.get().ifPresent(done::add);
      return !done.isEmpty();
    });
    if (!came) throw new IllegalStateException("the house lets nobody sign in");
    return done.getFirst();
  }

  /** The first of each team. */
  private static boolean isLeader(int at) {
    return at % PEOPLE_PER_TEAM == 0;
  }

  private static String name(int at) {
    return "proof-" + at;
  }

  private static Account account(String name, Role role, @Nullable UUID volunteer, @Nullable UUID requester) {
    return new Account(Ids.next(), name, name, role, volunteer, requester, role == Role.COORDINATOR ? Set.of(Proof.COUNTY) : Set.of(), true);
  }

  private Volunteer volunteer(int at) {
    return new Volunteer(
        volunteers.get(at), "P" + at, "志愿者" + at, "19900000000", "县劳模", BIRTH_YEAR, Proof.COUNTY, county.seat(), FARTHEST_KM,
        VISITS_A_WEEK, VolunteerStatus.ACTIVE, false, at % UNSKILLED == UNSKILLED - 1 ? Map.of() : Map.of(SKILL, 5), List.of(),
        new Availability(hours(true), List.of()), List.of());
  }

  private Team team(int at) {
    List<UUID> members = volunteers.subList(at * PEOPLE_PER_TEAM, Math.min(volunteers.size(), (at + 1) * PEOPLE_PER_TEAM));
    return new Team(
        teams.get(at), "PT" + at, "证明队" + at, "帮手", Proof.COUNTY, county.seat(), Set.of(Proof.COUNTY),
        members.stream().map(v -> new Team.Member(v, v.equals(members.getFirst()))).toList());
  }

  private static List<String> atOnce(List<Callable<String>> acts) {
    try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
      List<String> done = new ArrayList<>();
      for (Future<String> act : hands.invokeAll(acts)) done.add(act.get());
      return done;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
