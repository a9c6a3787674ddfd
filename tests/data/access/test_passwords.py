"""What a password costs whoever tries them."""

from data.access import passwords


def test_a_password_is_kept_as_argon2id_of_the_cost_that_is_promised():
    passwords._nobodys.cache_clear()  # other tests make it cheap

    kept = passwords.hashed("seven brown horses trot")

    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords._nobodys().startswith("$argon2id$v=19$m=65536,t=3,p=4$")
