package org.bangshou.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does things only while that to which they are done is as the caller saw it. */
@Singleton
public class Unchanged {

  /**
   * Compares and acts in one transaction.
   *
   * @param now locks the thing and says as what it is to be seen now
   * @throws Changed when it is something else now; nothing was done
   */
  @Transactional
  public <T> T act(Seen seen, Supplier<String> now, Supplier<T> act) {
    seen.require(now);
    return act.get();
  }
}
