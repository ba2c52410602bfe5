package org.bangshou.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection that posts and reads the status, with as little work as can be: the measured one is the house. */
final class Wire implements AutoCloseable {

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  Wire(URI house) throws IOException {
    socket = new Socket(house.getHost(), house.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  /** A whole request, made before the clock runs. */
  static byte[] post(String path, String token, String key) {
    String bearer = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    String idempotency = key.isEmpty() ? "" : "Idempotency-Key: " + key + "\r\n";
    return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + bearer + idempotency
            + "Accept: application/json\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The status of the answer, read to its end. */
  int send(byte[] request) throws IOException {
    out.write(request);
    out.flush();
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) length = Integer.parseInt(lower.substring(15).strip());
    }
    if (length >= 0) in.skipNBytes(length);
    else for (int size = chunk(); size > 0; size = chunk()) in.skipNBytes(size + 2L);
    return status;
  }

  private int chunk() throws IOException {
    int size = Integer.parseInt(line(), 16);
    if (size == 0) line();
    return size;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new IOException("the house hung up");
      if (c != '\r') line.append((char) c);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
