package org.bangshou.ops;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A JVM to be killed: starts the servers of the folder, says their process ids, and stays. */
final class ServersAlone {

  private ServersAlone() {}

  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedServers servers = EmbeddedServers.start(DataFolder.at(Path.of(arguments[0])));
    System.out.println("up " + servers.postgresPid() + " " + servers.redisPid());
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
