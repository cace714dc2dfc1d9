package vn.giaoviec.portal.followup;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** What the steps of an amendment have in common: the directive and the register, and the form that is written in. */
@Component
final class Amending {
    private final Services services;

    Amending(Services services) {
        this.services = services;
    }

    /** A page that needs both. */
    @FunctionalInterface
    interface Step {
        String of(Directive directive, Register register);
    }

    /** @param otherwise the page where one of them is away */
    String with(Visit visit, String id, Model page, String otherwise, Step step) {
        var directive = services.get(visit, Service.DIRECTIVE, "/directives/{id}", Directive.class, id);
        if (directive instanceof Answer.NotHere<Directive>) {
            throw new NotFound();
        }
        var register = Register.of(services, visit);
        page.addAttribute("directive", Panel.of(directive));
        page.addAttribute("register", Panel.of(register));
        return directive instanceof Answer.Here<Directive>(var here, var read)
                        && register instanceof Answer.Here<Register>(var agencies, var alsoRead)
                ? step.of(here, agencies)
                : otherwise;
    }

    /** @param again null where it is not one that came back */
    static String write(AmendForm form, Amendment written, Again again, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("written", written);
        page.addAttribute("again", again);
        page.addAttribute("choices", Party.choices(written.register()));
        return "follow-up/amend-change";
    }
}
