package vn.giaoviec.local.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Whether a part does its work now. */
final class Readiness {
    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 3000;

    private Readiness() {}

    static boolean of(Part part, RunFile file) {
        return part.speaksHttp()
                ? readyByHttp(file.port())
                : file.servers().stream().anyMatch(server -> answers(server.host(), server.port()));
    }

    private static boolean readyByHttp(int port) {
        HttpURLConnection connection = null;
        try {
            var uri = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
            connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    private static boolean answers(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
