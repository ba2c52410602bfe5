package org.bangshou.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wire in front of somebody who answers each byte with the next one. */
class WireTest {

  private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
  private ServerSocket server;
  private Wire wire;

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    wire = new Wire(server.getLocalPort());
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws IOException {
    wire.close();
    server.close();
  }

  @Test
  void soundItCarriesBothWays() throws IOException {
    try (Socket caller = call()) {
      assertThat(ask(caller, 1)).isEqualTo(2);
    }
  }

  @Test
  void slowItIsLate() throws IOException {
    try (Socket caller = call()) {
      assertThat(ask(caller, 1)).isEqualTo(2);
      wire.become(Wire.Mood.SLOW);
      long start = System.nanoTime();
      assertThat(ask(caller, 3)).isEqualTo(4);
      assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  @Test
  void cutItEndsWhatIsOpenAndLetsNobodyIn() throws IOException {
    try (Socket caller = call()) {
      assertThat(ask(caller, 1)).isEqualTo(2);
      wire.become(Wire.Mood.CUT);
      assertThat(isOver(caller)).isTrue();
    }
    try (Socket caller = call()) {
      assertThat(isOver(caller)).isTrue();
    }
  }

  @Test
  void halfOpenItSwallowsWhatIsAskedAndIsCutWhenItIsSoundAgain() throws Exception {
    try (Socket caller = call()) {
      assertThat(ask(caller, 1)).isEqualTo(2);
      heard.clear();
      wire.become(Wire.Mood.HALF_OPEN);
      assertThatThrownBy(() -> ask(caller, 3)).isInstanceOf(SocketTimeoutException.class);
      assertThat(heard).isEmpty();
      wire.become(Wire.Mood.SOUND);
      assertThat(isOver(caller)).isTrue();
    }
    try (Socket caller = call()) {
      assertThat(ask(caller, 5)).isEqualTo(6);
    }
  }

  @Test
  void losingAnswersItStillBringsTheQuestion() throws Exception {
    try (Socket caller = call()) {
      assertThat(ask(caller, 1)).isEqualTo(2);
      heard.clear();
      wire.become(Wire.Mood.LOSES_ANSWERS);
      assertThatThrownBy(() -> ask(caller, 3)).isInstanceOf(SocketTimeoutException.class);
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(3);
      wire.become(Wire.Mood.SOUND);
      assertThat(isOver(caller)).isTrue();
    }
  }

  private Socket call() throws IOException {
    Socket caller = new Socket(InetAddress.getLoopbackAddress(), wire.port());
    caller.setSoTimeout(1000);
    return caller;
  }

  private static int ask(Socket caller, int number) throws IOException {
    caller.getOutputStream().write(number);
    return caller.getInputStream().read();
  }

  private static boolean isOver(Socket caller) throws IOException {
    caller.setSoTimeout(10_000);
    try {
      return caller.getInputStream().read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  private void serve() {
    while (true) {
      try {
        Socket called = server.accept();
        Thread.ofVirtual().start(() -> answer(called));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket called) {
    try (called) {
      for (int number = called.getInputStream().read(); number >= 0; number = called.getInputStream().read()) {
        heard.add(number);
        called.getOutputStream().write(number + 1);
      }
    } catch (IOException broken) {
      // the wire was cut
    }
  }
}
