package org.bangshou.identity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Makes whoever guesses passwords slow: for one name, and from one address. Counted in PostgreSQL, which
 * every login needs anyway, so that it holds on all nodes and with Redis away.
 *
 * <p>A try is counted before the password is looked at, so that many at once slip through no more than one
 * after the other, and taken back when it was right. A try that has to wait is not counted. From where
 * somebody has logged in before, their tries are counted apart from those of strangers: whoever guesses
 * at another's name elsewhere keeps nobody out who comes from their usual place.
 */
@Singleton
class LoginThrottle {

  private static final Leniency OF_A_NAME = new Leniency(5);
  /** A whole office, or a village behind one line, may come from one address. */
  private static final Leniency OF_AN_ADDRESS = new Leniency(50);

  private final LoginCountRepository counts;

  LoginThrottle(LoginCountRepository counts) {
    this.counts = counts;
  }

  /**
   * One try that is let in.
   *
   * @param whose the name among strangers, or the name at a familiar place
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Try(byte[] name, byte[] place, byte[] whose, byte[] address) {}

  /** @throws TooManyTries when it has to wait; then nothing is counted */
  @Transactional
  Try enter(String username, String address) {
    byte[] name = TokenMaker.hash("name\n" + username);
    byte[] place = TokenMaker.hash("place\n" + address + "\n" + username);
    byte[] from = TokenMaker.hash("address\n" + address);
    Try entering = new Try(name, place, counts.isFamiliar(place) ? place : name, from);
    count(entering.whose(), OF_A_NAME);
    count(from, OF_AN_ADDRESS);
    return entering;
  }

  /** The password was right: the name has no failures any more, the address one less. */
  @Transactional
  void wasRight(Try done) {
    counts.clear(done.name());
    counts.welcome(done.place());
    counts.takeBack(done.address());
  }

  /** Nobody looked at the password. */
  @Transactional
  void wasNotTried(Try done) {
    counts.takeBack(done.whose());
    counts.takeBack(done.address());
  }

  private void count(byte[] subject, Leniency leniency) {
    LoginCountRepository.Standing now = counts.lock(subject);
    if (now.closed().isPositive()) throw new TooManyTries(wholeSeconds(now.closed()));
    double level = leniency.afterFailure(now.level(), now.elapsed());
    counts.count(subject, level, leniency.waitAfter(level));
  }

  private static Duration wholeSeconds(Duration time) {
    return Duration.ofSeconds((time.toMillis() + 999) / 1000);
  }
}
