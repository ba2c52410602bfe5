package org.bangshou.web.pages.volunteer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.notify.CertificateNotices;
import org.bangshou.notify.Reminder;
import org.bangshou.notify.Reminders;
import org.bangshou.order.Order;
import org.bangshou.order.Orders;
import org.bangshou.web.pages.Frame;

/** Gathers the notices of one person. */
@Singleton
class NoticeBoard {

  private final Reminders reminders;
  private final CertificateNotices certificates;
  private final Orders orders;

  NoticeBoard(Reminders reminders, CertificateNotices certificates, Orders orders) {
    this.reminders = reminders;
    this.certificates = certificates;
    this.orders = orders;
  }

  MyNotices of(UUID volunteerId, Frame frame) {
    List<Reminder> told = reminders.listComing(volunteerId);
    Map<UUID, Order> about =
        orders.listOrders(told.stream().map(Reminder::orderId).toList()).stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    List<MyNotices.Soon> soon =
        told.stream()
            .flatMap(r -> Optional.ofNullable(about.get(r.orderId())).map(o -> new MyNotices.Soon(r, o)).stream())
            .toList();
    return new MyNotices(frame, soon, certificates.listOf(volunteerId));
  }
}
