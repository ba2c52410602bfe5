package org.bangshou.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How long somebody stays signed in.
 *
 * @param accessToken how long an access token is good, in whole seconds; it is believed without a look into the database
 * @param idle a session ends when its refresh token is not used for so long
 * @param longest a session ends so long after its login, however much it is used
 */
@ConfigurationProperties("bangshou.session")
public record SessionLimits(Duration accessToken, Duration idle, Duration longest) {

  public SessionLimits {
    if (accessToken.toSeconds() < 1) {
      throw new IllegalArgumentException("an access token lasts a second at least, not " + accessToken + ". Maybe BANGSHOU_ACCESS_TOKEN lacks its unit");
    }
    if (idle.compareTo(accessToken) < 0 || longest.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "access token " + accessToken + ", idle " + idle + ", longest " + longest + ": none may be longer than the next. "
              + "Maybe BANGSHOU_SESSION_IDLE or BANGSHOU_SESSION_LONGEST is too short");
    }
  }
}
