package org.bangshou.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangshou.testing.RealServers;
import org.bangshou.testing.Sql;
import org.bangshou.web.pages.Browsing.View;
import org.bangshou.web.pages.Browsing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of requesters and coordinators that the walk of {@link PagesIT} does not pass, and what is done on them. */
class GalleryIT {

  private static final List<View> VIEWS =
      List.of(new View("zh", false, 390), new View("zh", true, 360), new View("en", true, 390), new View("zh", false, 1440), new View("en", false, 1440));

  private static EmbeddedServer server;
  private static Browsing browsing;

  @BeforeAll
  static void open() {
    Map<String, Object> settings = new HashMap<>(RealServers.properties());
    settings.put("bangshou.demo", "true");
    server = ApplicationContext.run(EmbeddedServer.class, settings, "test");
    browsing = new Browsing(server.getURL().toString());
  }

  @AfterAll
  static void close() {
    browsing.close();
    server.close();
  }

  @Test
  void whatTheRequesterComplainsOfIsAnsweredAndTold() {
    List<String> faults = new ArrayList<>();
    Sql sql = Sql.of(server.getApplicationContext());
    String order =
        sql.ask(
            "SELECT o.id FROM service_order o JOIN account a ON a.requester_id = o.requester_id"
                + " WHERE a.username = 'requester' AND o.status IN ('SERVED', 'CONFIRMED') ORDER BY o.id LIMIT 1");
    try (Visitor requester = browsing.new Visitor("requester", true); Visitor coordinator = browsing.new Visitor("coordinator", true)) {
      requester.look(VIEWS.getFirst());
      requester.open("/orders/" + order);
      requester.page().locator("[data-testid^=complain-open-]").click();
      requester.page().locator("#complain-text").fill("师傅晚到了一小时");
      requester.page().locator("form[action$='/complain'] button").click();
      coordinator.look(new View("zh", false, 1440));
      coordinator.open("/desk");
      assertThat(coordinator.page().locator("[data-testid^=complaint-]").first().innerText()).contains("师傅晚到了一小时");
      look(coordinator, "coordinator", "/desk", faults);
      coordinator.open("/orders/" + order);
      coordinator.page().locator("textarea[name=answer]").fill("已提醒师傅，抱歉");
      coordinator.page().locator("form[action$='/answer'] button").click();
      requester.open("/orders/" + order);
      assertThat(requester.page().getByTestId("complaints").innerText()).contains("已提醒师傅，抱歉");
      for (String path : List.of("/orders/" + order, "/mine", "/mine/year", "/help", "/me/sessions")) look(requester, "requester", path, faults);
      coordinator.open("/desk/day");
      String week = Objects.requireNonNull(coordinator.page().locator(".teams a").first().getAttribute("href"));
      for (String path : List.of("/orders/" + order, "/orders/" + order + "/story", "/orders", "/desk/pictures", "/desk/exports", "/desk/day", week, "/help")) {
        look(coordinator, "coordinator", path, faults);
      }
      assertThat(coordinator.complaints).isEmpty();
      assertThat(requester.complaints).isEmpty();
    }
    assertThat(faults).isEmpty();
  }

  /** Down, up, approve, and a reason for returning, without a hand on the mouse. */
  @Test
  void theQueueIsReviewedByTheKeyboardAlone() {
    try (Visitor coordinator = browsing.new Visitor("coordinator", true)) {
      coordinator.look(new View("zh", false, 1440));
      coordinator.open("/desk");
      int waiting = coordinator.page().locator("[data-queue] [data-row]").count();
      assertThat(waiting).isPositive();
      coordinator.page().keyboard().press("j");
      coordinator.page().keyboard().press("r");
      coordinator.page().keyboard().type("请补充地址");
      coordinator.page().keyboard().press("Enter");
      coordinator.page().getByTestId("flash").waitFor();
      assertThat(coordinator.page().locator("[data-queue] [data-row]").count()).isEqualTo(waiting - 1);
    }
  }

  /** Eight taps and one text at most. */
  @Test
  void anOrderIsRepeatedInAFewTaps() {
    try (Visitor requester = browsing.new Visitor("requester", true)) {
      requester.look(VIEWS.getFirst());
      requester.open("/post");
      requester.page().locator("[data-testid^=again-]").first().click();
      requester.page().locator("#f-title").fill("再来一次");
      requester.page().getByTestId("post-order").click();
      assertThat(requester.page().getByTestId("flash").isVisible()).isTrue();
    }
  }

  @Test
  void aSessionIsEndedElsewhere() {
    try (Visitor lost = browsing.new Visitor("leader", true); Visitor here = browsing.new Visitor("leader", true)) {
      here.open("/me/sessions");
      assertThat(here.page().locator("[data-testid^=session-]").count()).isEqualTo(2);
      here.page().getByTestId("end-others").click();
      assertThat(here.page().locator("[data-testid^=session-]").count()).isEqualTo(1);
      assertThat(lost.complaints).isEmpty();
    }
  }

  private static void look(Visitor visitor, String who, String path, List<String> faults) {
    for (View view : VIEWS) {
      String where = who + " " + path + " " + view.name();
      visitor.look(view);
      visitor.open(path);
      visitor.foreign().forEach(text -> faults.add(where + " is not its language: " + text));
      if (visitor.overflow() > 0) faults.add(where + " is wider than the window by " + visitor.overflow());
      if (view.large()) visitor.violations().forEach(v -> faults.add(where + " " + v));
      visitor.shoot("gallery-" + who + path.replaceAll("[^a-z]+", "-") + "-" + view.name());
    }
  }
}
