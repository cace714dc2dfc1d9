package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaoviec.portal.register.Agency;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Person;
import vn.giaoviec.portal.sign.Visit;

class RegisterTest extends Pages {
    private static final Visit VISIT =
            new Visit(new Person(NAME, NAME, Set.of(), null), "a-token", Locale.forLanguageTag("vi"));

    @Autowired
    private Services services;

    private void twoPages() {
        DIRECTIVE.says("/agencies?limit=200", 200, """
                {"items": [{"code": "y-te", "name": "Phòng Y tế", "kind": "division"},
                 {"code": "xa", "name": "UBND xã Ấm", "kind": "commune", "validTo": "2026-12-31"},
                 {"code": "nhom", "name": "Các xã", "kind": "group", "members": ["xa"]}], "next": "a+b"}
                """);
        DIRECTIVE.says("/agencies?limit=200&cursor=a%2Bb", 200, """
                {"items": [{"code": "dang", "name": "Đảng ủy", "kind": "committee"},
                 {"code": "doan", "name": "Đoàn", "kind": "mass-organisation"},
                 {"code": "dai", "name": "Đài truyền thanh", "kind": "division"}], "next": null}
                """);
    }

    @Test
    void all_pages_are_read_and_stand_in_the_order_of_vietnamese_names() {
        twoPages();
        var register = Register.known(Register.of(services, VISIT));
        assertThat(register.agencies())
                .extracting(Agency::name)
                .containsExactly("Các xã", "Đài truyền thanh", "Đảng ủy", "Đoàn", "Phòng Y tế", "UBND xã Ấm");
        assertThat(register.name("doan")).isEqualTo("Đoàn");
        assertThat(register.name("nobody")).isNull();
        assertThat(register.name(null)).isNull();
    }

    @Test
    void work_is_given_to_agencies_whose_end_is_not_known() {
        twoPages();
        var register = Register.known(Register.of(services, VISIT));
        assertThat(register.going()).extracting(Agency::code).containsExactly("nhom", "dai", "dang", "doan", "y-te");
        assertThat(register.choices()).containsOnlyKeys("committee", "division", "mass-organisation");
        assertThat(register.choices().get("division")).extracting(Agency::code).containsExactly("dai", "y-te");
    }

    @Test
    void a_register_that_is_away_is_not_one_that_may_not_be_seen() {
        assertThat(Register.of(services, VISIT)).isEqualTo(new Answer.NotHere<>());
        twoPages();
        DIRECTIVE.says("/agencies?limit=200&cursor=a%2Bb", 503, "{}");
        assertThat(Register.of(services, VISIT)).isEqualTo(new Answer.Away<>(Service.DIRECTIVE));
    }
}
