package org.bangshou.web.pages;

import java.util.List;
import java.util.UUID;
import org.bangshou.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is signed in.
 *
 * @param here the session that asks; none when it was ended and its token still holds for some minutes
 */
public record SessionPage(Frame frame, List<SignedIn> sessions, @Nullable UUID here) {

  public SessionPage {
    sessions = List.copyOf(sessions);
  }

  public boolean isHere(SignedIn session) {
    return session.family().equals(here);
  }

  public boolean hasOthers() {
    return sessions.stream().anyMatch(s -> !isHere(s));
  }

  public String device(SignedIn session) {
    return Device.name(session.userAgent()).orElse(frame.t().get("sessions.unknown"));
  }
}
