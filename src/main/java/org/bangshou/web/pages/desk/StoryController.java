package org.bangshou.web.pages.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import org.bangshou.identity.Caller;
import org.bangshou.identity.Role;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.service.Complaints;
import org.bangshou.web.Access;
import org.bangshou.web.Where;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.Frames;
import org.bangshou.web.pages.Pages;
import org.bangshou.web.pages.Posting;

/** What happened to an order, and the answer to who complains of it. */
@Hidden
@Controller("/orders/{id}")
class StoryController {

  private final Frames frames;
  private final Pages pages;
  private final Posting posting;
  private final Orders orders;
  private final Stories stories;
  private final Complaints complaints;

  StoryController(Frames frames, Pages pages, Posting posting, Orders orders, Stories stories, Complaints complaints) {
    this.frames = frames;
    this.pages = pages;
    this.posting = posting;
    this.orders = orders;
    this.stories = stories;
    this.complaints = complaints;
  }

  @Get("/story")
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.ORDER, id = "id")
  HttpResponse<?> story(HttpRequest<?> request, Caller caller, UUID id) {
    Frame frame = frames.frame(request, caller);
    Order order = orders.getOrder(id);
    return pages.show(frame, "desk/story", new StoryPage(frame, order, stories.tell(order, frame)));
  }

  @Post("/complaints/{complaint}/answer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(roles = {Role.COORDINATOR, Role.ADMINISTRATOR}, where = Where.ORDER, id = "id")
  HttpResponse<?> answer(HttpRequest<?> request, UUID id, UUID complaint, @Body Map<String, String> form) {
    return posting.act(
        request,
        "/orders/" + id,
        () -> complaints.answer(id, complaint, form.getOrDefault("answer", "")),
        t -> t.get("done.complaint-answered"));
  }
}
