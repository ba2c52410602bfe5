package org.bangshou.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import org.bangshou.identity.Caller;
import org.bangshou.web.Callers;
import org.bangshou.web.DemoLogins;
import org.bangshou.web.ErrorPage;
import org.bangshou.web.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Problems as pages that help: what happened, what to do now, the way back. A failed login stays at the login. */
@Singleton
class ProblemPages implements ErrorPage {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

  private final Frames frames;
  private final Pages pages;
  private final DemoLogins demo;

  ProblemPages(Frames frames, Pages pages, DemoLogins demo) {
    this.frames = frames;
    this.pages = pages;
    this.demo = demo;
  }

  @Override
  public Object render(HttpRequest<?> request, Problem problem) {
    try {
      Frame frame = frames.frame(request, caller(request));
      if (request.getPath().equals("/login")) {
        String next = PreferencesController.safe(request.getParameters().get("next"));
        return pages.render("gate/login", new LoginPage(frame, next, loginFault(frame, problem), demo));
      }
      return pages.render("gate/problem", new ProblemPage(frame, problem));
    } catch (RuntimeException e) {
      // the page that tells of a fault must not have one of its own
      LOG.error("The page of a problem could not be made", e);
      return "<!DOCTYPE html><html lang=\"zh-CN\"><title>帮手</title><h1>出了点问题 · Something went wrong</h1>"
          + "<p><a href=\"/\">返回首页 · Home</a></p></html>";
    }
  }

  private static String loginFault(Frame frame, Problem problem) {
    return problem.code().equals("login-failed") ? frame.t().get("login.failed") : problem.detail();
  }

  private static @Nullable Caller caller(HttpRequest<?> request) {
    return request.getUserPrincipal(Authentication.class).flatMap(Callers::findCaller).orElse(null);
  }
}
