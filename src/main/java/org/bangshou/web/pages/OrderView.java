package org.bangshou.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import org.bangshou.identity.Caller;
import org.bangshou.order.Order;

/** How one kind of reader sees an order; the address is the same for all. */
public interface OrderView {

  boolean isFor(Caller caller);

  HttpResponse<?> show(HttpRequest<?> request, Caller caller, Order order);
}
