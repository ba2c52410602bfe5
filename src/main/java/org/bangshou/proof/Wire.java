package org.bangshou.proof;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A TCP wire on the loopback address, from a port of its own to another, that can be made to misbehave. */
final class Wire implements AutoCloseable {

  /** How it behaves. */
  enum Mood {
    SOUND,
    /** Whatever passes is late. */
    SLOW,
    /** Every connection is cut, and none can be made. */
    CUT,
    /** Connections stay open, nothing that is asked arrives. */
    HALF_OPEN,
    /** What is asked arrives, no answer comes back: not even that of a commit. */
    LOSES_ANSWERS
  }

  private static final Duration LATENESS = Duration.ofMillis(120);
  private static final int BUFFER = 16_384;

  private final ServerSocket door;
  private final int target;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private volatile Mood mood = Mood.SOUND;

  Wire(int target) {
    this.target = target;
    try {
      door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("wire-" + target).start(this::listen);
  }

  int port() {
    return door.getLocalPort();
  }

  /** What lost something cannot go on: when the wire is sound again, its old connections are cut. */
  void become(Mood next) {
    Mood before = mood;
    mood = next;
    boolean lost = before == Mood.HALF_OPEN || before == Mood.LOSES_ANSWERS;
    if (next == Mood.CUT || lost) lines.forEach(Line::close);
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        Thread.ofVirtual().start(() -> connect(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket caller) {
    if (mood == Mood.CUT) {
      quietly(caller);
      return;
    }
    try {
      Line line = new Line(caller, new Socket(InetAddress.getLoopbackAddress(), target));
      lines.add(line);
      line.start();
    } catch (IOException nobodyThere) {
      quietly(caller);
    }
  }

  @Override
  public void close() {
    quietly(door);
    lines.forEach(Line::close);
  }

  private static void quietly(Closeable end) {
    try {
      end.close();
    } catch (IOException gone) {
      // it is closed either way
    }
  }

  /** One connection over it. */
  private final class Line {

    private final Socket caller;
    private final Socket called;

    Line(Socket caller, Socket called) throws IOException {
      this.caller = caller;
      this.called = called;
      caller.setTcpNoDelay(true);
      called.setTcpNoDelay(true);
    }

    void start() {
      Thread.ofVirtual().start(() -> pump(caller, called, Mood.HALF_OPEN));
      Thread.ofVirtual().start(() -> pump(called, caller, Mood.LOSES_ANSWERS));
    }

    private void pump(Socket from, Socket to, Mood losing) {
      byte[] buffer = new byte[BUFFER];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          if (mood == Mood.SLOW) LockSupport.parkNanos(LATENESS.toNanos());
          if (mood != losing) out.write(buffer, 0, read);
        }
      } catch (IOException broken) {
        // one end is gone: so is the other
      } finally {
        close();
      }
    }

    void close() {
      lines.remove(this);
      quietly(caller);
      quietly(called);
    }
  }
}
