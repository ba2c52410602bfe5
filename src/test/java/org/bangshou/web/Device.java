package org.bangshou.web;

import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bangshou.identity.Role;

/** Somebody's browser: keeps cookies, says that it wants pages and that it comes from our own. */
final class Device {

  static final String PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  static final String ACCESS = "bangshou";
  static final String REFRESH = "bangshou-refresh";

  private final WebHouse house;
  private final Map<String, String> cookies = new TreeMap<>();

  Device(WebHouse house) {
    this.house = house;
  }

  static Device of(WebHouse house, Role role, String county) {
    Device device = new Device(house);
    device.signIn(role, county);
    return device;
  }

  Answer signIn(Role role, String county) {
    return send(form("/login", "username=" + World.username(role, county) + "&password=" + World.PASSWORD));
  }

  Answer open(String path) {
    return send(house.request("GET", path, "").setHeader("Accept", PAGE));
  }

  Answer post(String path, String body) {
    return send(form(path, body));
  }

  Answer send(HttpRequest.Builder request) {
    return keep(house.send(withCookies(request)));
  }

  /** Of an answer that never ends. */
  Answer begin(HttpRequest.Builder request) {
    return keep(house.send(withCookies(request)));
  }

  String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  void put(String name, String value) {
    cookies.put(name, value);
  }

  void forget(String name) {
    cookies.remove(name);
  }

  private HttpRequest.Builder form(String path, String body) {
    return house.request("POST", path, body).setHeader("Accept", PAGE).setHeader("Sec-Fetch-Site", "same-origin");
  }

  private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
    String all = cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; "));
    return all.isEmpty() ? request : request.setHeader("Cookie", all);
  }

  private Answer keep(Answer answer) {
    answer.headers().allValues("Set-Cookie").stream()
        .flatMap(line -> HttpCookie.parse(line).stream())
        .forEach(cookie -> {
          if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
          else cookies.put(cookie.getName(), cookie.getValue());
        });
    return answer;
  }
}
