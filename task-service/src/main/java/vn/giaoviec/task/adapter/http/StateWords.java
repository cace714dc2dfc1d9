package vn.giaoviec.task.adapter.http;

import vn.giaoviec.kit.http.Text;
import vn.giaoviec.task.model.State;

/** What officials call the states of execution. */
final class StateWords {
    private StateWords() {}

    static Text of(State state) {
        return switch (state) {
            case ASSIGNED -> new Text("chưa tiếp nhận", "not yet acknowledged");
            case RECEIVED -> new Text("đã tiếp nhận", "received");
            case ACCEPTED -> new Text("đã nhận việc", "accepted");
            case IN_PROGRESS -> new Text("đang thực hiện", "in progress");
            case ON_HOLD -> new Text("tạm dừng", "on hold");
            case RETURNED -> new Text("trả lại", "returned");
            case REPORTED -> new Text("chờ xác nhận", "reported");
            case COMPLETED -> new Text("hoàn thành", "completed");
            case NOT_DONE -> new Text("không hoàn thành", "not done");
            case TRANSFERRED -> new Text("đã chuyển", "transferred");
            case WITHDRAWN -> new Text("đã thu hồi", "withdrawn");
        };
    }
}
