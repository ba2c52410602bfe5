package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.bangshou.identity.Role;
import org.bangshou.ledger.CommitmentStatus;
import org.bangshou.ledger.Ledger;
import org.bangshou.roster.Roster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A leader answers for the members of the team, on their own page and by a plain form. */
class TeamOffersIT {

  private static final String COUNTY = "330521";
  private static final String OTHER = "330522";

  @SuppressWarnings("NullAway.Init") // set before all
  private static WebHouse house;

  @SuppressWarnings("NullAway.Init") // set before all
  private static World world;

  @BeforeAll
  static void open() {
    house = WebHouse.open();
    world = World.in(COUNTY, house.context());
    World.in(OTHER, house.context());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void theMemberIsAsked() throws SQLException {
    DataSource data = DelegatingDataSource.unwrapDataSource(house.context().getBean(DataSource.class));
    try (var connection = data.getConnection(); var update = connection.prepareStatement(
        "UPDATE commitment SET status = 'OFFERED', offer_deadline = now() + interval '3 hours' WHERE id = ?")) {
      update.setObject(1, world.commitment());
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void theLeaderSeesWhoIsAskedForWhatAndUntilWhen() {
    String member = house.context().getBean(Roster.class).getVolunteer(world.volunteer()).name();
    String zh = my(Role.LEADER, COUNTY, "zh").body();
    assertThat(zh).contains("等您替队员答复", member + " · 德清县服务队", "敬老院理发", "前答复", member + " 能去", member + " 去不了");
    assertThat(my(Role.LEADER, COUNTY, "en").body()).contains("Answer for your team", "answer by", member + " can come", member + " cannot come");
  }

  @Test
  void nobodyElseSeesIt() {
    assertThat(my(Role.VOLUNTEER, COUNTY, "zh").body()).doesNotContain("team-offers").contains("promise-" + world.commitment());
    assertThat(my(Role.LEADER, OTHER, "zh").body()).doesNotContain("team-offers");
  }

  @Test
  void theLeaderAccepts() {
    assertThat(answer(Role.LEADER, COUNTY, "accept").header("Location")).endsWith("/my");
    assertThat(status()).isEqualTo(CommitmentStatus.ACCEPTED);
    assertThat(my(Role.LEADER, COUNTY, "zh").body()).doesNotContain("team-offers");
  }

  @Test
  void theLeaderOfAnotherTeamCannotAnswer() {
    assertThat(answer(Role.LEADER, OTHER, "decline").status()).isEqualTo(403);
    assertThat(status()).isEqualTo(CommitmentStatus.OFFERED);
  }

  private static CommitmentStatus status() {
    return house.context().getBean(Ledger.class).getCommitment(world.commitment()).status();
  }

  private static Answer answer(Role role, String county, String answer) {
    UUID id = world.commitment();
    return house.send(house.as(role, county, "POST", "/commitments/" + id + "/" + answer, "x=y"));
  }

  private static Answer my(Role role, String county, String language) {
    Answer answer = house.send(house.as(role, county, "GET", "/my", "").setHeader("Accept-Language", language));
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }
}
